using Omnichannel.Channels.Shared;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Conversations.Transcripts;

/// <summary>Who a transcript is for.</summary>
internal enum TranscriptAudience
{
    /// <summary>The visitor: what they were shown and nothing else.</summary>
    Visitor,

    /// <summary>An operator: also notes and what only operators see.</summary>
    Operator,
}

/// <summary>Writes a conversation down, page by page: however long it is, only one page of it is in memory.</summary>
internal sealed class TranscriptWriter(IConversationReader reader, HubDirectory directory)
{
    private const int Page = 200;

    /// <summary>Finds what the two sides that have no account are called.</summary>
    /// <param name="head">The conversation.</param>
    /// <param name="visitor">The visitor's name as it is known; null when it is not.</param>
    public TranscriptNames NamesOf(ConversationHead head, string? visitor) => new(
        DisplayText.CleanName(visitor) is { } name ? name + " (visitor)" : "Visitor",
        directory.Current.FindInbox(head.Inbox)?.Name ?? "Assistant");

    /// <summary>Writes a transcript.</summary>
    public async Task WriteAsync(
        ConversationHead head,
        TranscriptNames names,
        TranscriptForm form,
        TranscriptAudience audience,
        CancellationToken cancellationToken)
    {
        await form.BeginAsync($"Conversation of {TranscriptForm.Instant(head.CreatedAt)} with {names.Visitor} in {directory.Current.FindInbox(head.Inbox)?.Name ?? "an inbox"}");
        long after = 0;
        while (reader.ReadAfter(head.Id, after, Page) is { Count: > 0 } page)
        {
            foreach (var entry in page.Where(entry => entry.Target is null && (audience == TranscriptAudience.Operator || entry.Visibility == Visibility.Everyone)))
            {
                await WriteAsync(EntryReader.Read(entry, directory.Current), names, form);
            }

            cancellationToken.ThrowIfCancellationRequested();
            after = page[^1].Sequence;
        }

        await form.EndAsync();
    }

    private static Task WriteAsync(EntryView entry, TranscriptNames names, TranscriptForm form)
    {
        var hidden = entry switch
        {
            { Suppressed: true } => " (never sent)",
            { Visibility: Visibility.Operators } => " (only for operators)",
            { Change.Kind: ChangeKind.Edited } => " (edited)",
            _ => "",
        };
        if (entry.Type != ActivityTypes.Message)
        {
            return TranscriptSentence.Of(entry, names) is { } sentence ? form.TellAsync(entry.At, sentence + hidden) : Task.CompletedTask;
        }

        if (entry.Change is { Kind: ChangeKind.Deleted })
        {
            return form.TellAsync(entry.At, $"A message by {names.Of(entry.Author)} was deleted.");
        }

        var parts = entry.Files.Select(file => $"[File: {file.Name}]").Prepend(entry.Text ?? "").Where(part => part.Length > 0);
        return string.Join('\n', parts) is { Length: > 0 } text ? form.QuoteAsync(entry.At, names.Of(entry.Author) + hidden, text) : Task.CompletedTask;
    }
}
