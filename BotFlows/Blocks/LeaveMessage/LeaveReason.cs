using System.Text.Json.Serialization;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Blocks.LeaveMessage;

/// <summary>Why a message is taken instead of a person fetched.</summary>
[JsonConverter(typeof(CamelCaseEnum<LeaveReason>))]
public enum LeaveReason
{
    /// <summary>Everybody is busy.</summary>
    Busy,

    /// <summary>It is outside the hours.</summary>
    OfflineHours,
}
