namespace Omnichannel.Tests.Kill.Load;

/// <summary>What a visitor knows after posting.</summary>
internal enum PostOutcome
{
    /// <summary>The hub said that it has it.</summary>
    Acknowledged,

    /// <summary>The line broke first: it may be stored or not.</summary>
    Unknown,

    /// <summary>The hub asked to come back later.</summary>
    Refused,
}
