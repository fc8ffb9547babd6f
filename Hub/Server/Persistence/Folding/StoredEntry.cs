using System.Text.Json;
using Omnichannel.Core.Activities;
using Omnichannel.Core.Conversations;
using Omnichannel.Core.Conversations.Changes;

namespace Omnichannel.Hub.Persistence.Folding;

/// <summary>A log entry as readers get it, its activity still written as JSON.</summary>
/// <remarks>
/// A message that was changed stands at its own place with its newest text, or with a sentence that it was deleted, and <see cref="Change"/> says so.
/// The change itself is an entry too, for readers that go by sequence; it is no line of the conversation, and <see cref="Target"/> is what it makes of the message.
/// </remarks>
internal sealed record StoredEntry(
    long Sequence,
    Author Author,
    Visibility Visibility,
    int Epoch,
    DateTimeOffset At,
    bool Suppressed,
    string Type,
    byte[] Body)
{
    /// <summary>Gets the newest change of this message; null when there is none.</summary>
    public MessageChange? Change { get; init; }

    /// <summary>Gets the message that this entry changes, as it is now; null for every entry that is a line of its own.</summary>
    public StoredEntry? Target { get; init; }

    /// <summary>Gets a value indicating whether it was a message that has been taken back.</summary>
    public bool IsDeleted => Change is { IsDeletion: true };

    /// <summary>Reads it for the rules of changing.</summary>
    public ChangeTarget AsTarget() => new(
        Author,
        Visibility,
        JsonSerializer.Deserialize(Body, ActivityJson.Wire.Activity) ?? throw new JsonException("A stored activity is empty."),
        IsDeleted);

    /// <summary>Makes the stored form of an entry that has just been committed and changes no other.</summary>
    public static StoredEntry Of(EncodedEntry encoded) => new(
        encoded.Entry.Sequence,
        encoded.Entry.Author,
        encoded.Entry.Visibility,
        encoded.Entry.Epoch,
        encoded.Entry.At,
        encoded.Entry.Suppressed,
        encoded.Entry.Activity.Type,
        encoded.Body);
}

/// <summary>A change of a message.</summary>
/// <param name="Sequence">The sequence of the entry that changed it.</param>
/// <param name="By">Who changed it.</param>
/// <param name="At">When.</param>
/// <param name="IsDeletion">Whether it was taken back.</param>
internal sealed record MessageChange(long Sequence, Author By, DateTimeOffset At, bool IsDeletion);
