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
        _before[flow.Start] = flow.Settings.Inputs.Aggregate(BigInteger.Zero, (known, name) => known | BitOf(name));
        var open = new Queue<string>([flow.Start]);
        var isOpen = new HashSet<string>(open, StringComparer.Ordinal);
        var targets = flow.Blocks.DistinctBy(block => block.Id).ToDictionary(block => block.Id, block => TargetsOf(flow, block), StringComparer.Ordinal);
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
            else if (CheckName(write.Name, write.Field, check) && write.Type != VariableType.Any && !_types.TryAdd(write.Name, write.Type) && _types[write.Name] != write.Type)
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
            if (TemplatePath.Root(read.Path) == TemplatePath.Secret)
            {
                CheckSecret(read, check);
            }
            else if (!FlowFacts.Names.Contains(read.Path, StringComparer.Ordinal) && !IsKnown(known, TemplatePath.Root(read.Path)))
            {
                check.Warning("unset-variable", read.Field, $"'{read.Path}' has no value here: no block before this one sets it.");
            }
        }
    }

    /// <summary>Checks that a flow that others run may have set what it gives back.</summary>
    public void CheckOutputs(FlowDefinition flow, FlowCheck check)
    {
        for (var index = 0; index < flow.Settings.Outputs.Count; index++)
        {
            var name = flow.Settings.Outputs[index];
            if (!flow.Settings.Inputs.Contains(name, StringComparer.Ordinal) && !_bits.ContainsKey(name))
            {
                check.Warning("unset-output", $"settings.outputs[{index}]", $"No block of this flow sets '{name}', so nothing comes back.");
            }
        }
    }

    private static string[] TargetsOf(FlowDefinition flow, FlowBlock block) => [.. FlowWays.From(flow, block).Select(target => target.Id)];

    /// <summary>Checks a variable's name.</summary>
    /// <returns>Whether it is fine.</returns>
    public static bool CheckName(string name, string field, FlowCheck check)
    {
        if (!TemplatePath.IsVariableName(name))
        {
            check.Error("bad-variable-name", field, "A variable's name has letters, digits and '_' only, at most 64, and no digit first.");
            return false;
        }

        if (name is TemplatePath.Secret or FlowScope.This or FlowScope.ThisNumber || FlowFacts.Names.Any(fact => TemplatePath.Root(fact) == name))
        {
            check.Error("reserved-variable", field, $"'{name}' belongs to the hub's own values. Choose another name.");
            return false;
        }

        return true;
    }

    private static void CheckSecret(VariableRead read, FlowCheck check)
    {
        var name = TemplatePath.FindSecret(read.Path);
        if (name is null || !read.Field.StartsWith("headers[", StringComparison.Ordinal))
        {
            check.Error("secret-out-of-place", read.Field, "A secret can stand in a header of a request only, so that no message shows it.");
        }
        else if (check.Surroundings.Secrets?.Contains(name, StringComparer.OrdinalIgnoreCase) == false)
        {
            check.Error("unknown-secret", read.Field, $"The hub has no secret '{name}'. Set it as Flows:Secrets:{name}.");
        }
    }

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
