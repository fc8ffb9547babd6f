using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Attachments;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence.Folding;

namespace Omnichannel.Hub.Conversations;

/// <summary>Reads stored entries as operators see them.</summary>
internal static class EntryReader
{
    /// <summary>The property of <c>channelData</c> that carries the sender's own id; the name is Direct Line's.</summary>
    public const string ClientId = "clientActivityID";

    /// <summary>Reads an entry. The sizes of its files are not in the log and stay 0.</summary>
    public static EntryView Read(StoredEntry entry, DirectorySnapshot directory)
    {
        var activity = JsonSerializer.Deserialize(entry.Body, ActivityJson.Wire.Activity) ?? throw new JsonException("A stored activity is empty.");
        return new()
        {
            Sequence = entry.Sequence,
            Change = entry.Change is { } change ? ChangeOf(change, directory) : null,
            Changed = entry.Target is { } message ? Read(message, directory) : null,
            At = entry.At,
            Author = AuthorOf(entry.Author, activity, directory),
            Visibility = entry.Visibility,
            Type = activity.Type,
            Name = activity.Name,
            Text = entry.IsDeleted ? null : activity.Text,
            Value = activity.Value,
            Code = activity.Code,
            Files = [.. (activity.Attachments ?? []).Select(FileOf).OfType<FileView>()],
            Actions = [.. (activity.SuggestedActions?.Actions ?? []).Select(action => new ActionView(action.Title, action.Value))],
            Suppressed = entry.Suppressed,
            ClientId = ClientIdOf(activity),
        };
    }

    private static AuthorView AuthorOf(Author author, Activity activity, DirectorySnapshot directory) => author.Operator is { } id
        ? new(author.Kind, id.ToString(), activity.From?.Name ?? directory.FindOperator(id)?.Name)
        : new(author.Kind, author.Kind == AuthorKind.Visitor ? activity.From?.Id : null, activity.From?.Name);

    private static ChangeView ChangeOf(MessageChange change, DirectorySnapshot directory) => new(
        change.IsDeletion ? ChangeKind.Deleted : ChangeKind.Edited,
        change.Sequence,
        change.At,
        new(change.By.Kind, change.By.Operator?.ToString(), change.By.Operator is { } id ? directory.FindOperator(id)?.Name : null));

    private static FileView? FileOf(Attachment attachment) => AttachmentLink.Read(attachment.ContentUrl) is { } id
        ? new(id, attachment.Name ?? "file", attachment.ContentType, 0, "/api/attachments/" + id)
        : null;

    /// <summary>Reads the id that the sender gave it; null when none was given.</summary>
    public static string? ClientIdOf(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty(ClientId, out var id)
        && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
