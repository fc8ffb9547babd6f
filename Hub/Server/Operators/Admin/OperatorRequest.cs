using System.Text.Json.Serialization;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Operators.Admin;

/// <summary>What an admin sets for somebody who answers.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record OperatorRequest
{
    /// <summary>Gets their role; null leaves it as it is.</summary>
    [JsonConverter(typeof(CamelCaseEnum<OperatorRole>))]
    public OperatorRole? Role { get; init; }

    /// <summary>Gets how many conversations they may have at a time, 1 to 50.</summary>
    public int Cap { get; init; }

    /// <summary>Gets what they know, at most 50 words of 1 to 40 characters.</summary>
    public IReadOnlyList<string?>? Skills { get; init; }

    /// <summary>Gets the languages they speak, such as <c>de</c>; empty counts as any.</summary>
    public IReadOnlyList<string?>? Languages { get; init; }

    /// <summary>Gets the departments they belong to.</summary>
    public IReadOnlyList<Guid>? Departments { get; init; }
}
