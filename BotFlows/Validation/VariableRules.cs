using System.Numerics;
using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;

namespace Omnichannel.BotFlows.Validation;

/// <summary>What must be true of variables across a flow.</summary>
internal sealed class VariableRules
{
    private readonly Dictionary<string, BigInteger> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BigInteger> _bits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VariableType> _types = new(StringComparer.Ordinal);

    /// <summary>Follows all paths from the start and notes which variables may be set when a block is entered, a bit for each.</summary>
    public VariableRules(FlowDefinition flow)
    {
        _before[flow.Start] = BigInteger.Zero;
        var open = new Queue<string>([flow.Start]);
        var isOpen = new HashSet<string>(open, StringComparer.Ordinal);
        var targets = flow.Blocks.DistinctBy(block => block.Id).ToDictionary(block => block.Id, TargetsOf, StringComparer.Ordinal);
        while (open.TryDequeue(out var id))
        {
            isOpen.Remove(id);
            if (flow.Find(id) is not { } block)
            {
                continue;
            }

            var after = block.Writes().Aggregate(_before[id], (known, write) => known | BitOf(write.Name));
            foreach (var target in targets[id])
            {
                var isNew = !_before.TryGetValue(target, out var known);
                _before[target] = known | after;
                if ((isNew || _before[target] != known) && isOpen.Add(target))
                {
                    open.Enqueue(target);
                }
            }
        }
    }

    /// <summary>
    /// Checks what a block writes. Blocks come in the order of the file: the first one to set a variable gives it its type.
    /// </summary>
    public void CheckWrites(FlowBlock block, FlowCheck check)
    {
        foreach (var write in block.Writes())
        {
            if (string.IsNullOrEmpty(write.Name))
            {
                if (write.Required)
                {
                    check.Error("missing-variable", write.Field, "Say which variable takes the value.");
                }
            }
            else if (!TemplatePath.IsVariableName(write.Name))
            {
                check.Error(
                    "bad-variable-name",
                    write.Field,
                    "A variable's name has letters, digits and '_' only, at most 64, and no digit first.");
            }
            else if (FlowFacts.Names.Any(fact => TemplatePath.Root(fact) == write.Name))
            {
                check.Error("reserved-variable", write.Field, $"'{write.Name}' belongs to the hub's own values. Choose another name.");
            }
            else if (!_types.TryAdd(write.Name, write.Type) && _types[write.Name] != write.Type)
            {
                check.Warning(
                    "variable-type-changes",
                    write.Field,
                    $"Another block puts something else into '{write.Name}': {_types[write.Name]} there, {write.Type} here.");
            }
        }
    }

    /// <summary>Checks that every value that a block reads may have been set before; blocks that nothing reaches are left out.</summary>
    public void CheckReads(FlowBlock block, IEnumerable<VariableRead> reads, FlowCheck check)
    {
        if (!_before.TryGetValue(block.Id, out var known))
        {
            return;
        }

        foreach (var read in reads)
        {
            if (!FlowFacts.Names.Contains(read.Path, StringComparer.Ordinal) && !IsKnown(known, TemplatePath.Root(read.Path)))
            {
                check.Warning("unset-variable", read.Field, $"'{read.Path}' has no value here: no block before this one sets it.");
            }
        }
    }

    private static string[] TargetsOf(FlowBlock block) =>
        [.. block.Exits().Select(exit => exit.Target).OfType<string>().Distinct(StringComparer.Ordinal)];

    private BigInteger BitOf(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return BigInteger.Zero;
        }

        if (!_bits.TryGetValue(name, out var bit))
        {
            _bits[name] = bit = BigInteger.One << _bits.Count;
        }

        return bit;
    }

    private bool IsKnown(BigInteger known, string name) => _bits.TryGetValue(name, out var bit) && !(known & bit).IsZero;
}
