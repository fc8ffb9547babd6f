using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Notes;

/// <summary>The newest note of a conversation that mentions the viewer.</summary>
/// <param name="ConversationId">Where.</param>
/// <param name="Sequence">Which note.</param>
/// <param name="At">When it was written.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">Its beginning, as it reads now; null when it was deleted.</param>
/// <param name="IsRead">Whether the viewer has looked at the conversation since.</param>
/// <param name="Row">The conversation.</param>
internal sealed record MentionView(Guid ConversationId, long Sequence, DateTimeOffset At, NamedView? By, string? Text, bool IsRead, RowView Row);

/// <summary>A page of them. It may be shorter than what was asked for and yet have a next: what the viewer may no longer see is left out.</summary>
internal sealed record MentionPage(IReadOnlyList<MentionView> Items, string? Next);
