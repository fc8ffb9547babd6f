namespace Omnichannel.Hub.Operators;

/// <summary>The three presets of rights. Stored and sent by name.</summary>
public enum OperatorRole
{
    /// <summary>Answers visitors.</summary>
    Associate,

    /// <summary>Also steers the work of others.</summary>
    Supervisor,

    /// <summary>Also sets everything up; sees all departments.</summary>
    Admin,
}
