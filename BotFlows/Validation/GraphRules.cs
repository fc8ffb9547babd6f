using Omnichannel.BotFlows.Blocks.SubFlow;
using Omnichannel.BotFlows.Definition;

namespace Omnichannel.BotFlows.Validation;

/// <summary>What must be true of the ways between blocks.</summary>
internal sealed class GraphRules
{
    private readonly FlowDefinition _flow;
    private readonly FlowSurroundings _surroundings;
    private readonly HashSet<string> _reachable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stepsFrom = new(StringComparer.Ordinal);

    public GraphRules(FlowDefinition flow, FlowSurroundings surroundings)
    {
        _flow = flow;
        _surroundings = surroundings;
        var open = new Stack<FlowBlock>(flow.Find(flow.Start) is { } start ? [start] : []);
        while (open.TryPop(out var block))
        {
            if (_reachable.Add(block.Id))
            {
                foreach (var target in FlowWays.From(flow, block))
                {
                    open.Push(target);
                }
            }
        }
    }

    /// <summary>Checks that every exit leads to a block that is there.</summary>
    public void CheckExits(IEnumerable<FlowExit> exits, FlowCheck check)
    {
        foreach (var exit in exits)
        {
            if (string.IsNullOrEmpty(exit.Target))
            {
                check.Error("missing-target", exit.Field, "This exit leads nowhere. Connect it to a block, or to an 'end' block.");
            }
            else if (_flow.Find(exit.Target) is null)
            {
                check.Error("unknown-target", exit.Field, $"This exit leads to block '{exit.Target}', which does not exist.");
            }
        }
    }

    /// <summary>Checks that the block can be reached. Without a start that is the only thing to mend.</summary>
    public void CheckReachable(FlowBlock block, FlowCheck check)
    {
        if (_reachable.Count > 0 && !_reachable.Contains(block.Id))
        {
            check.Warning("unreachable-block", "id", "No way leads from the start to this block.");
        }
    }

    /// <summary>
    /// Reports every group of blocks that can run round without ever waiting for the visitor, once, at its first block in the file.
    /// </summary>
    /// <returns>Whether there was none.</returns>
    public bool CheckLoops(FlowCheck check)
    {
        var loops = LoopFinder.Find(_flow);
        foreach (var loop in loops)
        {
            var blocks = _flow.Blocks.Where(block => loop.Contains(block.Id)).DistinctBy(block => block.Id).ToList();
            var names = string.Join(", ", blocks.Select(block => block.Id));
            var field = blocks[0].AllExits().FirstOrDefault(exit => exit.Target is { } target && loop.Contains(target))?.Field ?? "id";
            check.For(blocks[0]).Error(
                "endless-loop",
                field,
                $"These blocks can run round forever without waiting for an answer: {names}. Put a question between them.");
        }

        return loops.Count == 0;
    }

    /// <summary>
    /// Reports the first block from which one input could walk more blocks than a step may. Only for flows without endless loops.
    /// </summary>
    public void CheckLength(FlowCheck check)
    {
        var longest = _flow.Blocks.FirstOrDefault(block => StepsFrom(block) > FlowLimits.StepsPerInput);
        if (longest is not null)
        {
            check.For(longest).Error(
                "too-many-steps",
                "id",
                $"From here more than {FlowLimits.StepsPerInput} blocks can follow each other without waiting for an answer.");
        }
    }

    private int StepsFrom(FlowBlock block)
    {
        if (!_stepsFrom.TryGetValue(block.Id, out var steps))
        {
            var inside = block is SubFlowBlock { Flow: { } name } && CallRules.CanBeRun(name, _flow, _surroundings)
                ? CallRules.LongestOf(name, _surroundings)
                : 0;
            var after = FlowWays.From(_flow, block).Select(target => target.WaitsForVisitor ? 1 : StepsFrom(target)).DefaultIfEmpty(0).Max();
            _stepsFrom[block.Id] = steps = 1 + inside + after;
        }

        return steps;
    }

    /// <summary>Counts the most blocks that one input could walk in the flow. Only for flows without endless loops.</summary>
    public int Longest() => LoopFinder.Find(_flow).Count > 0 ? 0 : _flow.Blocks.Select(StepsFrom).DefaultIfEmpty(0).Max();
}
