namespace Omnichannel.Hub.Conversations.Lists;

/// <summary>The lists of a console. A conversation may be in several; the first four share none.</summary>
internal enum ConversationList
{
    /// <summary>Assigned to the viewer.</summary>
    Mine,

    /// <summary>Waiting for a person.</summary>
    Queue,

    /// <summary>With the bot.</summary>
    Bot,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>With messages that are known or feared not to have arrived.</summary>
    Undelivered,

    /// <summary>Closed, and nobody ever answered.</summary>
    Missed,

    /// <summary>Those the viewer watches, or writes in beside the owner.</summary>
    Monitored,

    /// <summary>Open, whoever has it.</summary>
    Active,

    /// <summary>All of them.</summary>
    All,
}
