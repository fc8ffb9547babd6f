using System.Collections.Frozen;
using Omnichannel.BotFlows.Settings;

namespace Omnichannel.BotFlows.Definition;

/// <summary>A flow as an admin drew it. Immutable; read it once per published version and keep it.</summary>
public sealed class FlowDefinition
{
    private readonly FrozenDictionary<string, FlowBlock> _byId;

    /// <summary>Makes a flow of blocks. Nothing is checked: see <see cref="Validation.FlowValidator"/>.</summary>
    /// <param name="name">The name that admins see.</param>
    /// <param name="start">The id of the first block.</param>
    /// <param name="blocks">The blocks, in the order of the file.</param>
    /// <param name="settings">What holds for all of it; null means the usual.</param>
    public FlowDefinition(string name, string start, IReadOnlyList<FlowBlock> blocks, FlowSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        Name = name;
        Start = start;
        Blocks = blocks;
        Settings = settings ?? FlowSettings.Default;
        // A draft may hold an id twice; the first one counts until the admin has mended it.
        _byId = blocks.DistinctBy(block => block.Id, StringComparer.Ordinal).ToFrozenDictionary(block => block.Id, StringComparer.Ordinal);
    }

    /// <summary>Gets the name that admins see.</summary>
    public string Name { get; }

    /// <summary>Gets the id of the first block; empty in a draft that has none yet.</summary>
    public string Start { get; }

    /// <summary>Gets the blocks, in the order of the file.</summary>
    public IReadOnlyList<FlowBlock> Blocks { get; }

    /// <summary>Gets what holds for the whole flow.</summary>
    public FlowSettings Settings { get; }

    /// <summary>Finds a block.</summary>
    /// <param name="id">Its id; null finds nothing.</param>
    /// <returns>The block, or null.</returns>
    public FlowBlock? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);
}
