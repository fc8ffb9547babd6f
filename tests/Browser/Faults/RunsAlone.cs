namespace Omnichannel.Tests.Browser.Faults;

/// <summary>Tests that look at the clock run alone: other browsers on the same machine would make them late.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RunsAlone
{
    public const string Name = "networks";
}
