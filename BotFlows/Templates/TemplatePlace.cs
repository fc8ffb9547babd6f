namespace Omnichannel.BotFlows.Templates;

/// <summary>Where a template ends up, which decides how its values are encoded and whether it may choose between texts.</summary>
internal enum TemplatePlace
{
    /// <summary>Text for people: values as they are, <c>{{#if}}</c> allowed.</summary>
    Text,

    /// <summary>An address: values percent-encoded, never in the host.</summary>
    Url,

    /// <summary>A header: values without control characters.</summary>
    Header,

    /// <summary>JSON: values escaped inside quotes, whole JSON values outside.</summary>
    JsonBody,
}
