namespace Omnichannel.Hub.Operators;

/// <summary>Who has set the status of an operator. Stored and sent by name.</summary>
internal enum StatusSetter
{
    /// <summary>They themselves.</summary>
    Self,

    /// <summary>The hub, because they touched nothing for as long as is set.</summary>
    Idle,

    /// <summary>The hub, because no console of theirs is connected.</summary>
    Connection,
}
