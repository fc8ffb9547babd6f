using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Settings;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Definition;

/// <summary>One block of a flow: what it holds, what the validator must know about it, and how it runs.</summary>
/// <remarks>
/// Everything but the id may be missing, because a draft is saved long before it is complete; the validator says what is missing.
/// </remarks>
public abstract record FlowBlock
{
    /// <summary>Gets the id, unique in its flow: 1 to 64 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind as it stands in the file, such as <c>message</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Gets where the designer draws it; null means anywhere.</summary>
    public FlowPosition? Position { get; init; }

    /// <summary>Whether the walk stops here until the visitor writes. Only such a block breaks a loop.</summary>
    internal virtual bool WaitsForVisitor => false;

    /// <summary>Whether it can fail without an exit of its own for that, so that the flow's exit for failures follows it.</summary>
    internal virtual bool FailsOutside => false;

    /// <summary>What happens when the visitor is silent here; null means what the flow says.</summary>
    internal virtual FlowIdle? Silence => null;

    /// <summary>Whether it offers exactly these words as a choice; then they mean the choice, whatever else they could mean.</summary>
    internal virtual bool Offers(string? words) => false;

    /// <summary>Lists the exits that must lead somewhere, in the order of the file.</summary>
    internal abstract IEnumerable<FlowExit> Exits();

    /// <summary>Lists all exits, with the one for silence.</summary>
    internal IEnumerable<FlowExit> AllExits() => Silence?.Next is { } next ? Exits().Append(new("idle.next", next)) : Exits();

    /// <summary>Lists the templates, in the order of the file.</summary>
    internal virtual IEnumerable<TemplateUse> Templates() => [];

    /// <summary>Lists the variables that it sets.</summary>
    internal virtual IEnumerable<VariableWrite> Writes() => [];

    /// <summary>Lists the variables that it reads other than by a template.</summary>
    internal virtual IEnumerable<VariableRead> Reads() => [];

    /// <summary>Reports what is wrong with its own fields; exits, templates and variables are checked for all kinds alike.</summary>
    internal abstract void Check(FlowCheck check);

    /// <summary>Runs when the walk enters it.</summary>
    internal abstract FlowMove Run(FlowWalk walk);

    /// <summary>Runs when what it waited for has come.</summary>
    internal virtual FlowMove Resume(FlowWalk walk, FlowInput input) =>
        throw new InvalidOperationException($"Block '{Id}' of kind '{Kind}' does not wait for {input.GetType().Name}.");
}
