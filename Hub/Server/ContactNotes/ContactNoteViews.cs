using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.ContactNotes;

/// <summary>A note as an operator wants it.</summary>
/// <param name="Text">What colleagues should know, as long as a message may be; not empty.</param>
public sealed record ContactNoteRequest(string? Text);

/// <summary>A note about a person.</summary>
/// <param name="Id">Which.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">What it says.</param>
/// <param name="EditedAt">When it was last written anew; null when never.</param>
/// <param name="MayEdit">Whether the viewer may write it anew.</param>
/// <param name="MayDelete">Whether the viewer may delete it.</param>
internal sealed record ContactNoteView(Guid Id, DateTimeOffset At, NamedView By, string Text, DateTimeOffset? EditedAt, bool MayEdit, bool MayDelete);

/// <summary>A page of them.</summary>
internal sealed record ContactNotePage(IReadOnlyList<ContactNoteView> Items, string? Next);

/// <summary>How they are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ContactNoteRequest))]
[JsonSerializable(typeof(ContactNotePage))]
internal sealed partial class ContactNoteJson : JsonSerializerContext;
