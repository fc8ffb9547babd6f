namespace Omnichannel.Core.Conversations;

/// <summary>Why the bot asked for a person.</summary>
public enum HandoffReason
{
    /// <summary>The flow came to a handoff block.</summary>
    Flow,

    /// <summary>The flow threw, ran over its budget, or its version is gone.</summary>
    BotError,

    /// <summary>The inbox has no flow.</summary>
    NoBot,
}
