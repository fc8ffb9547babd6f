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

    /// <summary>The inbox's name.</summary>
    public const string InboxName = "inbox.name";

    /// <summary>The address of the page the visitor looks at.</summary>
    public const string PageUrl = "page.url";

    /// <summary>The title of the page the visitor looks at.</summary>
    public const string PageTitle = "page.title";

    /// <summary>Where the visitor came from.</summary>
    public const string PageReferrer = "page.referrer";

    /// <summary>No facts.</summary>
    public static readonly FlowFacts None = new() { Values = new Dictionary<string, string>() };

    /// <summary>Gets the names that flows may rely on; the first part of each is no name for a variable.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [VisitorName, VisitorEmail, VisitorLocale, ChannelId, InboxName, PageUrl, PageTitle, PageReferrer];

    /// <summary>Gets the facts by name. A missing one reads as empty text.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}
