using Omnichannel.BotFlows.Runner;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Turns;

/// <summary>Something that is to happen in a conversation.</summary>
/// <param name="Conversation">Where.</param>
/// <param name="Command">What.</param>
/// <param name="Receipt">Names the sender's intent; null when a repeat does no harm.</param>
internal sealed record Turn(ConversationId Conversation, Command Command, ReceiptKey? Receipt = null)
{
    /// <summary>Gets the files that come with the message.</summary>
    public IReadOnlyList<AttachmentRecord> Attachments { get; init; } = [];

    /// <summary>Gets what is to be done besides what the rules ask for.</summary>
    public IReadOnlyList<WorkItem> Work { get; init; } = [];

    /// <summary>Gets a value indicating whether the message goes on with the one before it, so that the bot has nothing new to answer.</summary>
    public bool Continues { get; init; }

    /// <summary>Gets whom a note mentions.</summary>
    public IReadOnlyList<OperatorId> Mentions { get; init; } = [];

    /// <summary>Gets what the flow has waited for, on <see cref="Command.EffectCompleted"/> and <see cref="Command.AlarmDue"/>.</summary>
    public FlowInput? Effect { get; init; }
}

/// <summary>What came of a turn.</summary>
internal enum TurnOutcome
{
    /// <summary>It is in the log.</summary>
    Accepted,

    /// <summary>It was in the log already; the answer is the first one.</summary>
    Repeated,

    /// <summary>It was refused and changed nothing.</summary>
    Refused,

    /// <summary>There was nothing to do.</summary>
    Nothing,

    /// <summary>There is no such conversation.</summary>
    NotFound,
}

/// <summary>What came of a turn, with what the sender needs to know.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Sequence">The sequence of what the command appended; 0 when it appended nothing.</param>
/// <param name="Head">The head afterwards; null when there is no such conversation.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
internal readonly record struct TurnResult(TurnOutcome Outcome, long Sequence = 0, ConversationHead? Head = null, Refusal? Refusal = null)
{
    /// <summary>Gets a value indicating whether the sender may take it as done.</summary>
    public bool IsDone => Outcome is TurnOutcome.Accepted or TurnOutcome.Repeated or TurnOutcome.Nothing;
}
