using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Operators;

/// <summary>A status with what belongs to it.</summary>
/// <param name="Status">The status.</param>
/// <param name="Reason">Why, in their own words; null when they have not said, and while they are available.</param>
/// <param name="SetBy">Who has set it.</param>
/// <param name="Since">Since when it is so, in UTC; null when that was before the hub kept it.</param>
internal sealed record Standing(OperatorStatus Status, string? Reason, StatusSetter SetBy, DateTimeOffset? Since)
{
    /// <summary>How many characters a reason has at most, without the spaces around it.</summary>
    public const int LongestReason = 60;

    /// <summary>Tells whether a reason, trimmed already, may be kept: short, and in one line.</summary>
    public static bool Takes(string? reason) => reason is null || (reason.Length <= LongestReason && !reason.Any(char.IsControl));

    /// <summary>Makes what becomes of this when the operator chooses. The reason is the new one, or none; the time goes on where the status stays.</summary>
    public Standing Choose(OperatorStatus status, string? reason, DateTimeOffset now) =>
        new(status, status == OperatorStatus.Available || string.IsNullOrEmpty(reason) ? null : reason, StatusSetter.Self, status == Status ? Since : now);
}

/// <summary>What others see beside a status.</summary>
internal sealed record StandingView(
    string? Reason,
    [property: JsonConverter(typeof(CamelCaseEnum<StatusSetter>))] StatusSetter SetBy,
    DateTimeOffset? Since);
