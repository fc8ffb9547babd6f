using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Blocks.Condition;

/// <summary>How a test compares. Texts are compared without case.</summary>
[JsonConverter(typeof(CamelCaseEnum<ConditionOperator>))]
public enum ConditionOperator
{
    /// <summary>The same text, or the same number when both are numbers.</summary>
    Equals,

    /// <summary>Not <see cref="Equals"/>; also true when there is no value.</summary>
    NotEquals,

    /// <summary>The value's text holds the other.</summary>
    Contains,

    /// <summary>Not <see cref="Contains"/>; also true when there is no value.</summary>
    NotContains,

    /// <summary>The value's text begins with the other.</summary>
    StartsWith,

    /// <summary>The value's text ends with the other.</summary>
    EndsWith,

    /// <summary>Both are numbers, days or times of day, and the value is greater.</summary>
    GreaterThan,

    /// <summary>Both are numbers, days or times of day, and the value is greater or the same.</summary>
    GreaterOrEqual,

    /// <summary>Both are numbers, days or times of day, and the value is less.</summary>
    LessThan,

    /// <summary>Both are numbers, days or times of day, and the value is less or the same.</summary>
    LessOrEqual,

    /// <summary>The value fits a regular expression that can be matched in linear time.</summary>
    Matches,

    /// <summary>There is a value and it is not empty text.</summary>
    IsSet,

    /// <summary>There is no value, or it is empty text.</summary>
    IsNotSet,
}
