namespace Omnichannel.Tests.Browser.Faults.Proxy;

/// <summary>Whose network it is.</summary>
internal enum Side
{
    Visitor,
    Operator,
}
