namespace Omnichannel.BotFlows.Validation;

/// <summary>What kind of value a block puts into a variable.</summary>
internal enum VariableType
{
    Text,
    Number,
    Response,
    Date,

    /// <summary>Whatever another flow gives.</summary>
    Any,
}
