using System.Collections.Frozen;
using Omnichannel.Core;
using Omnichannel.Core.Conversations.Handover;
using Omnichannel.Core.Conversations.Tags;
using Omnichannel.Handoff.Routing;
using Omnichannel.Hub.Accounts;
using Omnichannel.Hub.Closing;
using Omnichannel.Hub.Departments;
using Omnichannel.Hub.Flows;
using Omnichannel.Hub.Inboxes;
using Omnichannel.Hub.Operators;
using Omnichannel.Hub.Operators.Idle;
using Omnichannel.Hub.Persistence.Mapping;
using Omnichannel.Hub.Tags;

namespace Omnichannel.Hub.Organisation;

/// <summary>Inboxes, departments and operators at one moment: what nearly every turn and view needs and hardly anything changes.</summary>
internal sealed class DirectorySnapshot
{
    private readonly FrozenDictionary<string, FlowVersionId> _flowsByName;
    private readonly FrozenDictionary<Guid, Inbox> _inboxes;
    private readonly FrozenDictionary<string, Inbox> _inboxesByKey;
    private readonly FrozenDictionary<string, Inbox> _inboxesBySecret;
    private readonly FrozenDictionary<string, Inbox> _inboxesByOldSecret;
    private readonly FrozenDictionary<Guid, Department> _departments;
    private readonly FrozenDictionary<string, Department> _departmentsByName;
    private readonly FrozenDictionary<Guid, OperatorEntry> _operators;

    public DirectorySnapshot(
        IReadOnlyList<InboxRow> inboxes,
        IReadOnlyList<FlowRow> flows,
        IReadOnlyList<DepartmentRow> departments,
        IReadOnlyList<OperatorRow> operators,
        ILookup<Guid, Guid> memberships,
        IReadOnlyList<RoutingRule>? rules = null,
        ClosingSettings? closing = null,
        TagBook? tags = null,
        IdleSettings? idle = null)
    {
        (Rules, Closing, Tags, Idle) = (rules ?? [], closing ?? new(), new(tags ?? new()), idle ?? new());
        var published = flows.ToDictionary(row => row.Id, row => row.Published);
        _flowsByName = flows.Where(row => row.Published is not null)
            .OrderBy(row => row.Id)
            .DistinctBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(row => row.Name, row => new FlowVersionId(row.Published ?? Guid.Empty), StringComparer.OrdinalIgnoreCase);
        _departments = departments.Select(row => new Department(new(row.Id), row.Name, row.IsDefault) { Policy = PolicyColumn.Read(row.Settings) }).ToFrozenDictionary(entry => entry.Id.Value);

        // The store tells names apart by case, flows do not: of two such departments the older one is meant.
        _departmentsByName = _departments.Values
            .OrderBy(entry => entry.Id.ToString(), StringComparer.Ordinal)
            .DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);
        _inboxes = inboxes
            .Select(row => new Inbox(row, row.Flow is { } flow && published.GetValueOrDefault(flow) is { } version ? new FlowVersionId(version) : null))
            .ToFrozenDictionary(inbox => inbox.Id.Value);

        // Only web sites are named by pages and their servers.
        var sites = _inboxes.Values.Where(inbox => inbox.IsWebSite).ToList();
        _inboxesByKey = sites.ToFrozenDictionary(inbox => inbox.PublicKey, StringComparer.Ordinal);
        _inboxesBySecret = sites.ToFrozenDictionary(inbox => inbox.SecretHash, StringComparer.Ordinal);
        _inboxesByOldSecret = sites.Where(inbox => inbox.OldSecretHash is not null)
            .ToFrozenDictionary(inbox => inbox.OldSecretHash!, StringComparer.Ordinal);
        _operators = operators
            .Select(row => new OperatorEntry(new(row.Id), row.Name, row.Role, row.Picture, memberships[row.Id].Select(id => new DepartmentId(id)).ToFrozenSet())
            {
                Skills = TextLines.Read(row.Skills),
                Languages = TextLines.Read(row.Languages),
                IsActive = row.DeactivatedAt is null,
            })
            .ToFrozenDictionary(entry => entry.Id.Value);
    }

    /// <summary>Gets the rules that say where conversations go, in order.</summary>
    public IReadOnlyList<RoutingRule> Rules { get; }

    /// <summary>Gets when conversations end by themselves, and what an end needs.</summary>
    public ClosingSettings Closing { get; }

    /// <summary>Gets when those who touch nothing become away.</summary>
    public IdleSettings Idle { get; }

    /// <summary>Gets the words by which conversations are tagged.</summary>
    public TagVocabulary Tags { get; }

    /// <summary>Gets what a conversation must carry before somebody can end it; null for nothing.</summary>
    public NeededTag? NeededToEnd => Closing.EndNeeds switch
    {
        EndNeed.Nothing => null,
        EndNeed.Tag => NeededTag.Any,
        EndNeed.Outcome => new(Tags.Outcomes),
    };

    public IEnumerable<Inbox> Inboxes => _inboxes.Values;

    public IEnumerable<Department> Departments => _departments.Values;

    /// <summary>Gets the department that a missing or deleted one falls back to.</summary>
    public Department DefaultDepartment => _departments.Values.First(department => department.IsDefault);

    /// <summary>Gets everybody who may sign in.</summary>
    public IEnumerable<OperatorEntry> Operators => _operators.Values.Where(entry => entry.IsActive);

    public Inbox? FindInbox(InboxId id) => _inboxes.GetValueOrDefault(id.Value);

    public Inbox? FindInboxByKey(string publicKey) => _inboxesByKey.GetValueOrDefault(publicKey);

    /// <summary>Finds the inbox whose secret this is, or was until not long ago.</summary>
    public Inbox? FindInboxBySecretHash(string hash, DateTimeOffset now) =>
        _inboxesBySecret.GetValueOrDefault(hash)
        ?? (_inboxesByOldSecret.GetValueOrDefault(hash) is { } inbox && inbox.OldSecretUntil > now ? inbox : null);

    public Department? FindDepartment(DepartmentId id) => _departments.GetValueOrDefault(id.Value);

    public Department? FindDepartment(string name) => _departmentsByName.GetValueOrDefault(name);

    /// <summary>Finds the published version of a flow by its name, without case.</summary>
    public FlowVersionId? FindFlow(string name) => _flowsByName.TryGetValue(name, out var version) ? version : null;

    /// <summary>Finds an operator, also one who has been deactivated: what they did keeps their name.</summary>
    public OperatorEntry? FindOperator(OperatorId id) => _operators.GetValueOrDefault(id.Value);

    /// <summary>Finds an operator who may sign in.</summary>
    public OperatorEntry? FindActive(OperatorId id) => FindOperator(id) is { IsActive: true } entry ? entry : null;
}

/// <summary>A department.</summary>
internal sealed record Department(DepartmentId Id, string Name, bool IsDefault)
{
    /// <summary>Gets how it works.</summary>
    public DepartmentPolicy Policy { get; init; } = DepartmentPolicy.Default;

    /// <summary>Gets it as entries of the log show it.</summary>
    public NamedDepartment AsNamed => new(Id, Name);
}

/// <summary>An operator, without what changes from minute to minute.</summary>
internal sealed record OperatorEntry(OperatorId Id, string Name, OperatorRole Role, string? Picture, FrozenSet<DepartmentId> Departments)
{
    /// <summary>Gets them as somebody who looks, for the question of what they may see.</summary>
    public Viewer AsViewer => new(Id, Name, Role, Departments);

    /// <summary>Gets what they know, in lower case.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>Gets the languages they speak; empty when nobody has said.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Gets a value indicating whether they may sign in.</summary>
    public bool IsActive { get; init; } = true;
}
