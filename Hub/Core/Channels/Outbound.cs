using Omnichannel.Core.Activities;

namespace Omnichannel.Core.Channels;

/// <summary>One message as a channel shows it: the unit that is sent, and that a preview shows.</summary>
public sealed record ChannelPart
{
    /// <summary>Gets the text, plain; empty when there is only a file.</summary>
    public string Text { get; init; } = "";

    /// <summary>Gets the buttons that the channel shows as buttons or as a list; choices it cannot show so stand numbered in the text already.</summary>
    public IReadOnlyList<CardAction> Buttons { get; init; } = [];

    /// <summary>Gets the file; null when there is none. Its address is one of the log (<c>attachment:{id}</c>) or, in what foreign bots say, a public one.</summary>
    public Attachment? File { get; init; }

    /// <summary>Gets the file that the channel does not take: <see cref="Text"/> names it, and whoever sends puts a link to it on the next line. Null when there is none.</summary>
    public Attachment? Link { get; init; }

    /// <summary>Gets the approved template that is sent instead of free text; null when it is free text.</summary>
    public TemplateUse? Template { get; init; }
}

/// <summary>A template with what stands in its holes.</summary>
/// <param name="Id">The vendor's id of the template.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Variables">What stands in its holes, by their names.</param>
public sealed record TemplateUse(string Id, string Name, IReadOnlyDictionary<string, string> Variables);

/// <summary>A part on its way to somebody.</summary>
public sealed record Outbound
{
    /// <summary>Gets the recipient's address in the inbox.</summary>
    public required string Address { get; init; }

    /// <summary>Gets what is sent.</summary>
    public required ChannelPart Part { get; init; }

    /// <summary>Gets the file of the part; null when it has none.</summary>
    public OutboundFile? File { get; init; }

    /// <summary>Gets the vendor's id of the sent message that this one replaces; null for a new message.</summary>
    public string? Replaces { get; init; }

    /// <summary>Gets whether the message that <see cref="Replaces"/> names is taken back instead of changed.</summary>
    public bool TakesBack { get; init; }
}

/// <summary>A stored file on its way out.</summary>
/// <param name="Name">The name.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Open">Opens it for one reading.</param>
/// <param name="Url">Where the vendor can fetch it for a day; null while the hub has no public address.</param>
public sealed record OutboundFile(string Name, string ContentType, long Size, Func<Stream> Open, string? Url);
