namespace Omnichannel.BotFlows.Templates;

/// <summary>The closed set of forms that a template can give a value.</summary>
internal enum TemplateHelper
{
    /// <summary><c>{{default name "there"}}</c>: the value, or the words when there is none.</summary>
    Default,

    /// <summary><c>{{date due "long"}}</c>: a day as the language writes it: short, long, weekday or iso.</summary>
    Date,

    /// <summary><c>{{number total 2}}</c>: a number as the language writes it, with so many decimals.</summary>
    Number,
}
