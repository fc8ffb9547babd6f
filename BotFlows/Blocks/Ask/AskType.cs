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

    /// <summary>A telephone number of 7 to 15 digits; kept as digits, with a leading + when the country was given.</summary>
    Phone,
}
