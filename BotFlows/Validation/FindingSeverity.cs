namespace Omnichannel.BotFlows.Validation;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The flow must not be published.</summary>
    Error,

    /// <summary>The flow works, but probably not as meant.</summary>
    Warning,
}
