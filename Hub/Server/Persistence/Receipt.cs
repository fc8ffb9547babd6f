using Omnichannel.Core;

namespace Omnichannel.Hub.Persistence;

/// <summary>Names one intent of one sender, so that a repeat is recognised.</summary>
/// <param name="Scope">Within what the key is unique: a conversation, an operator, an inbox.</param>
/// <param name="Key">The sender's own id for it, at most 200 characters.</param>
internal readonly record struct ReceiptKey(string Scope, string Key);

/// <summary>What came of an intent the first time.</summary>
/// <param name="Conversation">Where it was recorded.</param>
/// <param name="Sequence">Under which sequence; the conversation's last when it appended nothing.</param>
internal readonly record struct Receipt(ConversationId Conversation, long Sequence);
