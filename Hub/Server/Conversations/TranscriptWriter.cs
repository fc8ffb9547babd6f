using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Conversations;

/// <summary>The forms of a transcript.</summary>
internal enum TranscriptFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A page without scripts.</summary>
    Html,
}

/// <summary>Who a transcript is for.</summary>
internal enum TranscriptAudience
{
    /// <summary>The visitor: what they were shown and nothing else.</summary>
    Visitor,

    /// <summary>An operator: also notes and what only operators see.</summary>
    Operator,
}

/// <summary>Writes a conversation down.</summary>
internal sealed class TranscriptWriter(IConversationReader reader, HubDirectory directory)
{
    private const int Page = 200;

    /// <summary>Writes a transcript.</summary>
    /// <returns>The whole document; in HTML everything that people wrote is encoded.</returns>
    public string Write(ConversationHead head, TranscriptFormat format, TranscriptAudience audience)
    {
        var document = new StringBuilder();
        var title = $"Conversation of {Instant(head.CreatedAt)} in {directory.Current.FindInbox(head.Inbox)?.Name ?? "an inbox"}";
        document.Append(format == TranscriptFormat.Html ? Opening(title) : title + "\n\n");
        foreach (var entry in Entries(head).Where(entry => audience == TranscriptAudience.Operator || entry.Visibility == Visibility.Everyone))
        {
            var line = EntryReader.Read(entry, directory.Current);
            if (TextOf(line) is { } text)
            {
                Append(document, format, line, text);
            }
        }

        return document.Append(format == TranscriptFormat.Html ? "</body></html>\n" : "").ToString();
    }

    private IEnumerable<StoredEntry> Entries(ConversationHead head)
    {
        long after = 0;
        while (reader.ReadAfter(head.Id, after, Page) is { Count: > 0 } page)
        {
            foreach (var entry in page)
            {
                yield return entry;
            }

            after = page[^1].Sequence;
        }
    }

    private static void Append(StringBuilder document, TranscriptFormat format, EntryView entry, string text)
    {
        var who = NameOf(entry) + (entry.Visibility == Visibility.Operators ? " (only for operators)" : "");
        if (format == TranscriptFormat.Text)
        {
            document.Append('[').Append(Instant(entry.At)).Append("] ").Append(who).Append(": ").Append(text).Append('\n');
            return;
        }

        document.Append("<p><time>").Append(Instant(entry.At)).Append("</time> <b>").Append(Encode(who)).Append("</b><br>")
            .Append(Encode(text).Replace("&#xA;", "<br>", StringComparison.Ordinal)).Append("</p>\n");
    }

    private static string Opening(string title) =>
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + Encode(title)
        + "</title><style>body{font:15px/1.5 sans-serif;max-width:45em;margin:2em auto}time{color:#666}</style></head><body><h1>" + Encode(title) + "</h1>\n";

    private static string? TextOf(EntryView entry) => entry.Type switch
    {
        ActivityTypes.Message => string.Join('\n', new[] { entry.Text ?? "" }.Concat(entry.Files.Select(file => $"[File: {file.Name}]")).Where(part => part.Length > 0)),
        ActivityTypes.EndOfConversation => "The conversation ended.",
        ActivityTypes.Event when entry.Name == EventNames.HandoffStatus => "Joined the conversation.",
        ActivityTypes.Event when entry.Name == EventNames.Reopened => "The conversation was opened again.",
        ActivityTypes.Event when entry.Name == EventNames.HandoffInitiate => "Asked for a person.",
        _ => null,
    };

    private static string NameOf(EntryView entry) => entry.Author.Kind switch
    {
        AuthorKind.Visitor => "Visitor",
        AuthorKind.Bot => "Assistant",
        AuthorKind.Operator => entry.Author.Name ?? "Support",
        AuthorKind.System => "System",
    };

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text.Replace("\r\n", "\n", StringComparison.Ordinal));
}
