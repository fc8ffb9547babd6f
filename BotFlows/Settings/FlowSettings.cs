namespace Omnichannel.BotFlows.Settings;

/// <summary>What holds for a whole flow: its language, what is always live, and where it goes when something fails.</summary>
public sealed record FlowSettings
{
    /// <summary>The settings of a flow that says nothing.</summary>
    public static readonly FlowSettings Default = new();

    /// <summary>Gets the language of texts, dates and numbers, BCP 47 such as <c>de</c> or <c>en-US</c>; null means the visitor's own.</summary>
    public string? Language { get; init; }

    /// <summary>Gets the country of telephone numbers without a country code, two letters such as <c>DE</c>; null means that + or 00 is needed.</summary>
    public string? Country { get; init; }

    /// <summary>Gets the time zone of <c>time.date</c> and <c>time.clock</c>, IANA such as <c>Europe/Berlin</c>; null means UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Gets the words that always lead to a person; null means the usual ones.</summary>
    public FlowEscape? Escape { get; init; }

    /// <summary>Gets what happens when the visitor falls silent at a question; null means nothing. A question may say otherwise.</summary>
    public FlowIdle? Idle { get; init; }

    /// <summary>Gets the block for every failure that a block has no exit of its own for; null hands over to a person.</summary>
    public string? OnError { get; init; }

    /// <summary>Gets the variables that a flow which runs this one must give; empty for a flow that stands alone.</summary>
    public IReadOnlyList<string> Inputs { get => field ?? []; init; }

    /// <summary>Gets the variables that a flow which runs this one may take back.</summary>
    public IReadOnlyList<string> Outputs { get => field ?? []; init; }
}
