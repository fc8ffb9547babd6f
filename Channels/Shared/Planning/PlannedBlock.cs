using Omnichannel.Core.Activities;

namespace Omnichannel.Channels.Shared.Planning;

/// <summary>What belongs together in a message: words, the files they speak of, and what can be chosen.</summary>
/// <param name="Text">The words; may be empty.</param>
/// <param name="Files">The files, in order.</param>
/// <param name="Actions">The buttons, in order.</param>
internal sealed record PlannedBlock(string Text, IReadOnlyList<Attachment> Files, IReadOnlyList<CardAction> Actions);
