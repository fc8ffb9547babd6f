namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>Which way bytes go.</summary>
[Flags]
internal enum Direction
{
    ToHub = 1,
    ToBrowser = 2,
    Both = ToHub | ToBrowser,
}
