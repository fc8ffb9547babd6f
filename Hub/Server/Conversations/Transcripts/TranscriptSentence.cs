using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Conversations.Transcripts;

/// <summary>Says in a sentence what happened between the messages.</summary>
internal static class TranscriptSentence
{
    /// <summary>Makes the sentence; null for what a reader need not know.</summary>
    public static string? Of(EntryView entry, TranscriptNames names) => entry.Type switch
    {
        ActivityTypes.EndOfConversation => Ended(entry, names),
        ActivityTypes.Event => entry.Name switch
        {
            EventNames.HandoffInitiate => AskedForPerson(entry, names),
            EventNames.HandoffStatus => $"{names.Of(entry.Author)} joined the conversation.",
            EventNames.Reopened => $"{names.Of(entry.Author)} opened the conversation again.",
            EventNames.PageAnswer => AnsweredPage(entry, names),
            _ => null,
        },
        _ => null,
    };

    private static string Ended(EntryView entry, TranscriptNames names) => entry.Author.Kind switch
    {
        AuthorKind.Operator => $"{names.Of(entry.Author)} ended the conversation.",
        AuthorKind.Visitor => $"{names.Visitor} left the conversation.",
        _ => "The conversation ended.",
    };

    private static string? AnsweredPage(EntryView entry, TranscriptNames names) =>
        entry.Value?.Deserialize(SuggestedPageJson.Default.PageAnswer) is { } answer
            ? $"{names.Visitor} {(answer.Opened ? "opened" : "did not want to open")} {answer.Page}"
            : null;

    private static string AskedForPerson(EntryView entry, TranscriptNames names) =>
        entry.Value is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String && reason.GetString() is { Length: > 0 } words
            ? $"{names.Bot} asked for a person: {words}"
            : $"{names.Bot} asked for a person.";
}
