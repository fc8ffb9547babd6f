using System.Text.Json.Serialization;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;

namespace Omnichannel.Hub.Jobs;

/// <summary>What recurs, and how much work there is in each state; a count stops at 1,000.</summary>
internal sealed record JobsView(IReadOnlyList<RecurringJobView> Recurring, IReadOnlyDictionary<string, int> Counts);

/// <summary>Something that recurs; without <c>LastAt</c> it has not run since the hub started.</summary>
internal sealed record RecurringJobView(string Name, int EverySeconds, DateTimeOffset? LastAt, int? TookMilliseconds, int? Did, string? Error, DateTimeOffset? NextAt);

/// <summary>A page of work; <c>Next</c> is the <c>after</c> of the next page, null at the end.</summary>
internal sealed record WorkPage(IReadOnlyList<WorkView> Items, string? Next);

/// <summary>One row of work.</summary>
internal sealed record WorkView(
    long Id,
    [property: JsonConverter(typeof(CamelCaseEnum<WorkKind>))] WorkKind Kind,
    Guid ConversationId,
    DateTimeOffset Due,
    int Attempts,
    string? LastError,
    bool MayRetry,
    bool MayCancel);

/// <summary>How jobs are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JobsView))]
[JsonSerializable(typeof(WorkPage))]
internal sealed partial class JobJson : JsonSerializerContext;
