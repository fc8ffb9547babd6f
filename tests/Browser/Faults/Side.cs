namespace Omnichannel.Tests.Browser.Faults;

/// <summary>Whose network it is.</summary>
internal enum Side
{
    Visitor,
    Operator,
}
