namespace Omnichannel.Hub.Security.Throttling;

/// <summary>What can be done too often.</summary>
internal enum Act
{
    /// <summary>Anything that has no name of its own below.</summary>
    Request,

    /// <summary>Opening the widget's panel.</summary>
    Session,

    /// <summary>Beginning a conversation.</summary>
    Conversation,

    /// <summary>Posting an activity: a message, typing, a read mark, a page.</summary>
    Activity,

    /// <summary>Telling which page the visitor looks at, which costs a write.</summary>
    PageView,

    /// <summary>Sending files.</summary>
    Upload,

    /// <summary>Asking for a stream's address, and opening it.</summary>
    Stream,

    /// <summary>A console's call over its connection.</summary>
    Call,

    /// <summary>A vendor's call, which comes from few addresses for very many people.</summary>
    Webhook,

    /// <summary>What is never refused for its number: the probes of load balancers.</summary>
    Probe,
}
