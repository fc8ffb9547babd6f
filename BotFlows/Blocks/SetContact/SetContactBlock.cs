using Omnichannel.BotFlows.Definition;
using Omnichannel.BotFlows.Runner;
using Omnichannel.BotFlows.Templates;
using Omnichannel.BotFlows.Validation;

namespace Omnichannel.BotFlows.Blocks.SetContact;

/// <summary>Keeps something about the person, beyond this conversation.</summary>
public sealed record SetContactBlock : FlowBlock
{
    /// <inheritdoc/>
    public override string Kind => "setContact";

    /// <summary>Gets what to keep; name when the file does not say.</summary>
    public ContactField Field { get; init; }

    /// <summary>Gets the name of a field of one's own, 1 to 64 letters, digits and <c>_</c>; only with <see cref="ContactField.Custom"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the value, a template; one that comes out empty, or is no address or number, changes nothing.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the next block.</summary>
    public string? Next { get; init; }

    internal override IEnumerable<FlowExit> Exits() => [new("next", Next)];

    internal override IEnumerable<TemplateUse> Templates() => [new("value", Value, TemplatePlace.Text)];

    internal override void Check(FlowCheck check)
    {
        if (string.IsNullOrWhiteSpace(Value))
        {
            check.Error("missing-value", "value", "Say what to keep, such as '{{email}}'.");
        }

        if (Field == ContactField.Custom && !TemplatePath.IsVariableName(Name ?? ""))
        {
            check.Error("bad-field-name", "name", "A field's name has letters, digits and '_' only, at most 64, and no digit first.");
        }
        else if (Field != ContactField.Custom && Name is not null)
        {
            check.Warning("unused-field", "name", "Only a field of your own has a name; this one is not used.");
        }
    }

    internal override FlowMove Run(FlowWalk walk)
    {
        if (ContactValue.Find(Field, walk.Fill(Value, FlowLimits.ContactLength), walk.Locale.Country) is { } value)
        {
            walk.Leave(new FlowMark.Contact(Field, Field == ContactField.Custom ? Name : null, value));
        }

        return new FlowMove.GoTo(Next);
    }
}
