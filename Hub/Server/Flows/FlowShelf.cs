using System.Text;
using Microsoft.EntityFrameworkCore;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Validation;
using Omnichannel.Core.Channels;
using Omnichannel.Hub.Flows.Preview;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Flows;

/// <summary>Flows as they are stored: listed, taken out as files, checked against this hub.</summary>
/// <param name="database">The store.</param>
/// <param name="options">The secrets' names.</param>
/// <param name="channels">The vendors' channels; empty at a terminal, where flows are not checked against what channels can show.</param>
internal sealed class FlowShelf(HubDbContext database, FlowOptions options, IReadOnlyCollection<IChannelAdapter> channels)
{
    /// <summary>Lists all flows with their versions.</summary>
    public async Task<IReadOnlyList<FlowView>> ListAsync(CancellationToken cancellationToken)
    {
        var flows = await database.Flows.AsNoTracking().ToListAsync(cancellationToken);
        var versions = (await database.FlowVersions.AsNoTracking()
            .Select(row => new { row.Id, row.Flow, row.Number, row.PublishedAt }).ToListAsync(cancellationToken)).ToLookup(row => row.Flow);
        var inboxes = (await database.Inboxes.AsNoTracking()
            .Select(row => new { row.Flow, row.Name }).ToListAsync(cancellationToken)).ToLookup(row => row.Flow, row => row.Name);
        return
        [
            .. flows.OrderBy(flow => flow.Name, StringComparer.OrdinalIgnoreCase).ThenBy(flow => flow.Id).Select(flow => new FlowView(
                flow.Id,
                flow.Name,
                versions[flow.Id].FirstOrDefault(version => version.Id == flow.Published)?.Number,
                [.. versions[flow.Id].OrderByDescending(version => version.Number).Select(version => new FlowVersionView(version.Number, version.PublishedAt))],
                [.. inboxes[flow.Id].Order(StringComparer.Ordinal)])),
        ];
    }

    /// <summary>Finds a flow by its name, without case; of two the older one.</summary>
    public async Task<FlowRow?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await database.Flows.AsNoTracking().ToListAsync(cancellationToken))
        .OrderBy(flow => flow.Id)
        .FirstOrDefault(flow => flow.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds a version; the published one, or the newest where none is, when no number is given.</summary>
    public async Task<FlowVersionRow?> FindVersionAsync(Guid flow, int? number, CancellationToken cancellationToken)
    {
        var published = await database.Flows.AsNoTracking().Where(row => row.Id == flow).Select(row => row.Published).FirstOrDefaultAsync(cancellationToken);
        var versions = database.FlowVersions.AsNoTracking().Where(row => row.Flow == flow);
        return await (number is { } wanted ? versions.Where(row => row.Number == wanted)
            : published is { } id ? versions.Where(row => row.Id == id)
            : versions.OrderByDescending(row => row.Number)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Makes the file of a version: always the same bytes.</summary>
    public static byte[] Export(FlowVersionRow version) => FlowFile.Write(FlowJson.Read(Encoding.UTF8.GetBytes(version.Definition)));

    // Those of the inboxes that use it now.
    private async Task<IReadOnlyCollection<IChannelAdapter>> ChannelsOfAsync(string flow, CancellationToken cancellationToken)
    {
        if (channels.Count == 0 || await FindAsync(flow, cancellationToken) is not { } known)
        {
            return [];
        }

        var used = await database.Inboxes.AsNoTracking().Where(row => row.Flow == known.Id && row.RemovedAt == null)
            .Select(row => row.Channel).Distinct().ToListAsync(cancellationToken);
        return [.. channels.Where(channel => used.Contains(channel.Channel))];
    }

    /// <summary>Looks at a flow as this hub would run it.</summary>
    public async Task<IReadOnlyList<FlowFinding>> CheckAsync(FlowDefinition flow, CancellationToken cancellationToken)
    {
        var published = await database.Flows.AsNoTracking()
            .Join(database.FlowVersions.AsNoTracking(), row => row.Published, version => version.Id, (row, version) => new { row.Id, row.Name, version.Definition })
            .ToListAsync(cancellationToken);
        var read = new Dictionary<string, FlowDefinition?>(StringComparer.OrdinalIgnoreCase);
        var findings = FlowValidator.Validate(flow, new()
        {
            Departments = await database.Departments.AsNoTracking().Select(row => row.Name).ToListAsync(cancellationToken),
            Secrets = options.Secrets.Keys,
            FindFlow = Find,
        });
        return findings.Any(finding => finding.Severity == FindingSeverity.Error)
            ? findings
            : [.. findings, .. ChannelLint.Check(flow, await ChannelsOfAsync(flow.Name, cancellationToken))];

        FlowDefinition? Find(string name)
        {
            if (!read.TryGetValue(name, out var found))
            {
                var row = published.OrderBy(row => row.Id).FirstOrDefault(row => row.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
                found = row is not null && FlowJson.TryRead(Encoding.UTF8.GetBytes(row.Definition), out var other, out _) ? other : null;
                read[name] = found;
            }

            return found;
        }
    }
}
