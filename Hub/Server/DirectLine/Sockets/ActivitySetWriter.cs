using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Omnichannel.Core;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.DirectLine.Tokens;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.DirectLine.Sockets;

/// <summary>Writes what a visitor may see of a piece of the log, as an ActivitySet.</summary>
/// <remarks>Most entries go out as the bytes they are stored as; only files, the end of a conversation and what was changed are written anew.</remarks>
internal sealed class ActivitySetWriter(FileLinks links)
{
    private static ReadOnlySpan<byte> FileMark => "\"attachment:"u8;

    /// <summary>Writes a set.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="entries">Entries in order; hidden ones raise the watermark and are not written.</param>
    /// <param name="watermark">The last sequence that was scanned.</param>
    /// <param name="origin">The hub's origin as the reader sees it, for links.</param>
    public ReadOnlyMemory<byte> Write(ConversationId conversation, IReadOnlyList<StoredEntry> entries, long watermark, string origin)
    {
        var output = new ArrayBufferWriter<byte>(256 + entries.Sum(entry => entry.Body.Length));
        output.Write("{\"activities\":["u8);
        var first = true;
        foreach (var entry in entries)
        {
            if (entry.Visibility == Visibility.Everyone && Shown(entry, entries[0].Sequence) is { } shown)
            {
                WriteEntry(output, conversation, shown, origin, ref first);
            }
        }

        WritePlace(output, entries.Count > 0 ? entries[0].Sequence - 1 : watermark, watermark);
        return output.WrittenMemory;
    }

    /// <summary>Writes an empty set, which tells the reader how far it has been sent.</summary>
    public static ReadOnlyMemory<byte> WriteNothing(long watermark)
    {
        var output = new ArrayBufferWriter<byte>(64);
        output.Write("{\"activities\":["u8);
        WritePlace(output, watermark, watermark);
        return output.WrittenMemory;
    }

    /// <summary>Writes a set of one activity that is in no log, under the watermark the reader has already.</summary>
    public static ReadOnlyMemory<byte> WriteSignal(Activity activity, long watermark)
    {
        var output = new ArrayBufferWriter<byte>(256);
        output.Write("{\"activities\":["u8);
        output.Write(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity));
        WritePlace(output, watermark, watermark);
        return output.WrittenMemory;
    }

    // Whoever stands before "after" when the set arrives has lost a set on the way.
    private static void WritePlace(ArrayBufferWriter<byte> output, long after, long watermark)
    {
        output.Write("],\"after\":\""u8);
        output.Write(Encoding.ASCII.GetBytes(after.ToString(CultureInfo.InvariantCulture)));
        output.Write("\",\"watermark\":\""u8);
        output.Write(Encoding.ASCII.GetBytes(watermark.ToString(CultureInfo.InvariantCulture)));
        output.Write("\"}"u8);
    }

    // A change goes out as the message it changes, under the message's id. Not if that stands in this set already, nor if a newer change follows.
    private static StoredEntry? Shown(StoredEntry entry, long first) => entry.Target is not { } message ? entry
        : message.Sequence >= first || message.Change?.Sequence != entry.Sequence ? null
        : message;

    private void WriteEntry(ArrayBufferWriter<byte> output, ConversationId conversation, StoredEntry entry, string origin, ref bool first)
    {
        if (entry.Type == ActivityTypes.EndOfConversation)
        {
            foreach (var activity in EndingForClients.Translate(Parse(entry)))
            {
                Separate(output, ref first);
                output.Write(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Wire.Activity));
            }

            return;
        }

        Separate(output, ref first);
        output.Write(entry.Body.AsSpan().IndexOf(FileMark) < 0
            ? entry.Body
            : JsonSerializer.SerializeToUtf8Bytes(WithLinks(Parse(entry), conversation, origin), ActivityJson.Wire.Activity));
    }

    private Activity WithLinks(Activity activity, ConversationId conversation, string origin) => activity with
    {
        Attachments = activity.Attachments?.Select(file => AttachmentLink.Read(file.ContentUrl) is { } id
            ? WithLink(file, origin + links.Path(conversation, id))
            : file).ToList(),
    };

    // Web Chat shows a visitor's own picture only when it has a thumbnail, else the file's name.
    private static Attachment WithLink(Attachment file, string link) =>
        file with { ContentUrl = link, ThumbnailUrl = MediaTypes.IsPicture(file.ContentType) ? link : null };

    private static void Separate(ArrayBufferWriter<byte> output, ref bool first)
    {
        if (!first)
        {
            output.Write(","u8);
        }

        first = false;
    }

    private static Activity Parse(StoredEntry entry) =>
        JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) ?? throw new JsonException("A stored activity is empty.");
}
