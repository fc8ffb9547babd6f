using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Validation;

/// <summary>Finds groups of blocks that can follow each other for ever without the visitor being waited for.</summary>
/// <remarks>
/// Tarjan's strongly connected components: time grows with blocks and exits, so the largest flow stays cheap. At most 500 calls deep.
/// </remarks>
internal sealed class LoopFinder
{
    private readonly FlowDefinition _flow;
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lowest = new(StringComparer.Ordinal);
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _isOpen = new(StringComparer.Ordinal);
    private readonly List<IReadOnlySet<string>> _loops = [];

    private LoopFinder(FlowDefinition flow) => _flow = flow;

    /// <summary>Finds all loops; each block is in one at most.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> Find(FlowDefinition flow)
    {
        var finder = new LoopFinder(flow);
        foreach (var block in flow.Blocks.Where(block => !finder._order.ContainsKey(block.Id)))
        {
            finder.Visit(block.Id);
        }

        return finder._loops;
    }

    private void Visit(string id)
    {
        _order[id] = _lowest[id] = _order.Count;
        _open.Push(id);
        _isOpen.Add(id);

        var following = Following(id);
        foreach (var target in following)
        {
            if (!_order.TryGetValue(target, out var order))
            {
                Visit(target);
                _lowest[id] = Math.Min(_lowest[id], _lowest[target]);
            }
            else if (_isOpen.Contains(target))
            {
                _lowest[id] = Math.Min(_lowest[id], order);
            }
        }

        if (_lowest[id] == _order[id])
        {
            Close(id, following.Contains(id));
        }
    }

    private void Close(string id, bool leadsToItself)
    {
        var group = new HashSet<string>(StringComparer.Ordinal);
        while (!group.Contains(id))
        {
            group.Add(_open.Pop());
        }

        _isOpen.ExceptWith(group);
        if (group.Count > 1 || leadsToItself)
        {
            _loops.Add(group);
        }
    }

    // Every id that gets here was found before.
    private HashSet<string> Following(string id) => [.. FlowWays.WithoutAnswer(_flow, _flow.Find(id)!).Select(block => block.Id)];
}
