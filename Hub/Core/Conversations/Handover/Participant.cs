namespace Omnichannel.Core.Conversations.Handover;

/// <summary>How somebody who does not own a conversation takes part in it. Stored and sent by name.</summary>
public enum ParticipantRole
{
    /// <summary>May write to the visitor.</summary>
    Participant,

    /// <summary>Watches, unseen by the visitor and by those who answer.</summary>
    Monitor,
}

/// <summary>Somebody who takes part beside the owner.</summary>
/// <param name="Id">Who.</param>
/// <param name="Role">How.</param>
public readonly record struct Participant(OperatorId Id, ParticipantRole Role);
