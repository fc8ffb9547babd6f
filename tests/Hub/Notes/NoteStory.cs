using System.Text.Json;
using Omnichannel.Tests.Testing;

namespace Omnichannel.Tests.Hub.Notes;

/// <summary>Notes, in the words of the contract.</summary>
internal static class NoteStory
{
    public static Task<JsonElement> NotesAsync(
        this ConsoleDriver console, Guid conversation, string text, Guid[]? mentions = null, Guid? command = null) => console.CallAsync(
        "Note",
        new { clientCommandId = command ?? Guid.NewGuid(), conversationId = conversation, text, fileIds = Array.Empty<string>(), mentions = mentions ?? [] },
        TestContext.Current.CancellationToken);

    public static Task<JsonElement> ChangesAsync(this ConsoleDriver console, string method, Guid conversation, long sequence, string? text = null) =>
        console.CallAsync(
            method,
            new { clientCommandId = Guid.NewGuid(), conversationId = conversation, sequence, text },
            TestContext.Current.CancellationToken);
}
