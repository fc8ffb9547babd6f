namespace Omnichannel.BotFlows.Templates;

/// <summary>A piece of a template.</summary>
internal abstract record TemplateNode
{
    /// <summary>Text that stays as it is.</summary>
    internal sealed record Literal(string Text) : TemplateNode;

    /// <summary>A value: <c>{{path}}</c>.</summary>
    internal sealed record Value(string Path) : TemplateNode;

    /// <summary>A value in a certain form: <c>{{date due "long"}}</c>.</summary>
    internal sealed record Formatted(TemplateHelper Helper, string Path, string? Argument) : TemplateNode;

    /// <summary>A choice: <c>{{#if path}}…{{else}}…{{/if}}</c>, or <c>unless</c>.</summary>
    internal sealed record Choice(string Path, bool Negated, IReadOnlyList<TemplateNode> Then, IReadOnlyList<TemplateNode> Else)
        : TemplateNode;

    /// <summary>A repetition: <c>{{#each path}}…{{else}}…{{/each}}</c>; the second part is for an empty list.</summary>
    internal sealed record Each(string Path, IReadOnlyList<TemplateNode> Body, IReadOnlyList<TemplateNode> Else) : TemplateNode;
}
