using Omnichannel.BotFlows.SubFlows;

namespace Omnichannel.BotFlows.Runner;

/// <summary>What the host knows about the conversation and lets flows read, as texts. Made anew for every step.</summary>
public sealed record FlowFacts
{
    /// <summary>The visitor's name; absent while nobody knows it.</summary>
    public const string VisitorName = "visitor.name";

    /// <summary>The visitor's e-mail address, when known before the flow asks.</summary>
    public const string VisitorEmail = "visitor.email";

    /// <summary>The visitor's language, BCP 47.</summary>
    public const string VisitorLocale = "visitor.locale";

    /// <summary>The channel, such as <c>webchat</c>.</summary>
    public const string ChannelId = "channel.id";

    /// <summary>The payload of the link by which the visitor came into the chat, such as Telegram's <c>start</c>; absent when they came otherwise.</summary>
    public const string ChannelStart = "channel.start";

    /// <summary>The inbox's name.</summary>
    public const string InboxName = "inbox.name";

    /// <summary>The address of the page the visitor looks at.</summary>
    public const string PageUrl = "page.url";

    /// <summary>The title of the page the visitor looks at.</summary>
    public const string PageTitle = "page.title";

    /// <summary>Where the visitor came from.</summary>
    public const string PageReferrer = "page.referrer";

    /// <summary>How many people of the inbox's department can take a chat now, as digits.</summary>
    public const string TeamAvailable = "team.available";

    /// <summary>The day where the flow is, such as <c>2026-11-22</c>.</summary>
    public const string TimeDate = "time.date";

    /// <summary>The time of day where the flow is, such as <c>09:30</c>.</summary>
    public const string TimeClock = "time.clock";

    /// <summary>The day of the week where the flow is, in English lower case, such as <c>monday</c>.</summary>
    public const string TimeWeekday = "time.weekday";

    /// <summary>No facts.</summary>
    public static readonly FlowFacts None = new() { Values = new Dictionary<string, string>() };

    /// <summary>Gets the names that flows may rely on; the first part of each is no name for a variable.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        VisitorName, VisitorEmail, VisitorLocale, ChannelId, ChannelStart, InboxName, PageUrl, PageTitle, PageReferrer, TeamAvailable, TimeDate,
        TimeClock, TimeWeekday,
    ];

    /// <summary>Gets the facts by name. A missing one reads as empty text.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>Gets the instant of the step, in UTC.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Gets the flows that this one may run; null when there are none.</summary>
    public IFlowLibrary? Flows { get; init; }
}
