using System.Collections.Concurrent;
using System.Text;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.SubFlows;
using Omnichannel.Core;
using Omnichannel.Hub.Organisation;
using Omnichannel.Hub.Persistence;

namespace Omnichannel.Hub.Flows;

/// <summary>Flow versions, read once: they never change.</summary>
internal sealed class FlowCatalog(IConversationReader reader, HubDirectory directory) : IFlowLibrary
{
    private const int Kept = 256;

    private readonly ConcurrentDictionary<FlowVersionId, FlowDefinition> _read = new();

    /// <inheritdoc/>
    public FlowEdition? FindPublished(string name) =>
        directory.Current.FindFlow(name) is { } version ? new(version.ToString(), Get(version)) : null;

    /// <inheritdoc/>
    public FlowDefinition Get(string key) => Guid.TryParse(key, out var id)
        ? Get(new FlowVersionId(id))
        : throw new InvalidOperationException($"'{key}' is no flow version.");

    /// <summary>Gets a version.</summary>
    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public FlowDefinition Get(FlowVersionId version)
    {
        if (_read.TryGetValue(version, out var known))
        {
            return known;
        }

        if (_read.Count >= Kept)
        {
            _read.Clear();
        }

        var json = reader.FindFlowVersion(version) ?? throw new InvalidOperationException($"There is no flow version {version}.");
        return _read[version] = FlowJson.Read(Encoding.UTF8.GetBytes(json));
    }
}
