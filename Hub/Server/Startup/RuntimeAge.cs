namespace Omnichannel.Hub.Startup;

/// <summary>Knows which runtime has the fixes that the hub relies on.</summary>
internal static class RuntimeAge
{
    /// <summary>The oldest runtime without known holes; raised with every month of fixes.</summary>
    public static readonly Version Needed = new(10, 0, 14);

    /// <summary>Tells whether a runtime lacks fixes.</summary>
    public static bool IsOutdated(Version runtime) => runtime < Needed;
}
