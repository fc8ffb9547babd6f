namespace Omnichannel.BotFlows.Templates;

/// <summary>A piece of a template.</summary>
internal abstract record TemplateNode
{
    /// <summary>Text that stays as it is.</summary>
    internal sealed record Literal(string Text) : TemplateNode;

    /// <summary>A value: <c>{{path}}</c>.</summary>
    internal sealed record Value(string Path) : TemplateNode;

    /// <summary>A choice: <c>{{#if path}}…{{else}}…{{/if}}</c>, or <c>unless</c>.</summary>
    internal sealed record Choice(string Path, bool Negated, IReadOnlyList<TemplateNode> Then, IReadOnlyList<TemplateNode> Else)
        : TemplateNode;
}
