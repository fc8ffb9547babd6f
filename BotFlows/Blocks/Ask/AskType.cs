using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Blocks.Ask;

/// <summary>What an answer must be.</summary>
[JsonConverter(typeof(CamelCaseEnum<AskType>))]
public enum AskType
{
    /// <summary>Any words; kept trimmed, at most 4000 characters.</summary>
    Text,

    /// <summary>An e-mail address; kept with its domain in lower case.</summary>
    Email,

    /// <summary>A number; kept as a JSON number.</summary>
    Number,

    /// <summary>A telephone number that exists in its country's plan; kept in E.164, such as <c>+49301234567</c>.</summary>
    Phone,

    /// <summary>A day; kept as <c>2026-11-22</c>.</summary>
    Date,

    /// <summary>One of a few choices; kept as the choice is written.</summary>
    Choice,
}
