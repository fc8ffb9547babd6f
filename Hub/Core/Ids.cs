namespace Omnichannel.Core;

/// <summary>Names one conversation. A UUIDv7 made by the shell; lower-case <c>D</c> form on the wire. It protects nothing.</summary>
/// <param name="Value">The raw value.</param>
public readonly record struct ConversationId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Names one inbox: one channel account such as a web site or a Telegram bot.</summary>
/// <param name="Value">The raw value.</param>
public readonly record struct InboxId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Names one contact: a person, whatever channels they use.</summary>
/// <param name="Value">The raw value.</param>
public readonly record struct ContactId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Names one identity: a contact's address in one inbox.</summary>
/// <param name="Value">The raw value.</param>
public readonly record struct IdentityId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Names one department: a queue with its operators.</summary>
/// <param name="Value">The raw value.</param>
public readonly record struct DepartmentId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Names one operator: a person who answers. Equal to the id of their account.</summary>
/// <param name="Value">The raw value.</param>
public readonly record struct OperatorId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>Names one frozen, published copy of a flow.</summary>
/// <param name="Value">The raw value.</param>
public readonly record struct FlowVersionId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
