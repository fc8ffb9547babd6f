using Microsoft.EntityFrameworkCore;
using Omnichannel.Core;
using Omnichannel.Core.Conversations;
using Omnichannel.Hub.Conversations.Views;
using Omnichannel.Hub.Inboxes.Settings;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Inboxes;

/// <summary>Shows inboxes to admins.</summary>
internal sealed class InboxReader(HubDbContext database, HubDirectory directory, TimeProvider clock)
{
    public async Task<InboxListView> ReadAsync(CancellationToken cancellationToken)
    {
        var flows = await database.Flows.AsNoTracking().OrderBy(flow => flow.Name)
            .Select(flow => new FlowChoiceView(flow.Id, flow.Name, flow.Published != null)).ToListAsync(cancellationToken);
        var rows = await database.Inboxes.AsNoTracking().Where(row => row.RemovedAt == null).OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return new(
            rows.ConvertAll(row => Item(row, flows)),
            [.. directory.Current.Departments.OrderBy(department => department.Name, StringComparer.CurrentCultureIgnoreCase)
                .Select(department => new NamedView(department.Id.Value, department.Name))],
            flows);
    }

    /// <summary>Finds a web site's inbox to look at or to change; null when there is none.</summary>
    public Task<InboxRow?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        database.Inboxes.FirstOrDefaultAsync(row => row.Id == id && row.Channel == ConversationHead.WebChat, cancellationToken);

    public async Task<IReadOnlySet<Guid>> FlowsAsync(CancellationToken cancellationToken) =>
        await database.Flows.Select(flow => flow.Id).ToHashSetAsync(cancellationToken);

    public InboxView View(InboxRow row, string hubOrigin) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Name = row.Name,
        PublicKey = row.PublicKey,
        HubOrigin = hubOrigin,
        Origins = row.Origins.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        Department = row.Department,
        Flow = row.Flow,
        ReopenWindow = row.ReopenWindow,
        Widget = WidgetSettings.Read(row.Widget),
        HasIdentityKey = row.IdentityKey is not null,
        OldSecretUntil = StillToCome(row.OldSecretUntil),
        OldIdentityKeyUntil = StillToCome(row.OldIdentityKeyUntil),
    };

    private InboxItemView Item(InboxRow row, List<FlowChoiceView> flows)
    {
        var origins = row.Origins.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length;
        var department = directory.Current.FindDepartment(new DepartmentId(row.Department)) ?? directory.Current.DefaultDepartment;
        var flow = flows.Find(choice => choice.Id == row.Flow);
        return new(
            row.Id,
            row.Channel,
            row.Name,
            origins,
            new(department.Id.Value, department.Name),
            flow is null ? null : new(flow.Id, flow.Name),
            WidgetSettings.Read(row.Widget).Accent,
            row.PausedAt);
    }

    private DateTimeOffset? StillToCome(DateTimeOffset? until) => until > clock.GetUtcNow() ? until : null;
}
